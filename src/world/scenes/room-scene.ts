import { Scale, Scene } from 'phaser';
import type { GameObjects } from 'phaser';
import { HUES } from '#art';
import { BOOTH_HUE, storyLayout, storyRoom } from '#layout';
import type { StoryLayout } from '#layout';
import type { AppState } from '#state';
import { roomUnit } from '../art/room-art.ts';
import { coverScreen, doorTint } from '../effects/door-light.ts';
import { Pressure } from '../effects/pressure.ts';
import { raiseLights } from '../effects/rising-lights.ts';
import { FPS, LIGHT, SCENE, tintOf } from '../keys.ts';
import { callerArt, callerFrame, callerPlace } from '../objects/caller-frame.ts';
import type { CallerPlace } from '../objects/caller-frame.ts';
import { CallerVideo } from '../objects/caller-video.ts';
import { buildFireflies } from '../objects/fireflies.ts';
import { PhoneBody } from '../objects/phone-body.ts';
import { Room } from '../objects/room.ts';
import { createScope } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { phoneCue, safeActs, sceneOf } from '../story-cues.ts';
import type { PhoneCue } from '../story-cues.ts';
import { Stage } from '../stage.ts';
import type { WorldKit } from '../stage.ts';

/** After the last change the room goes on moving for this long, then the loop sleeps, ms. */
const REST = { calm: 6000, pressed: 9000, ringing: 20_000 } as const;
const ARRIVE_MS = 420;

/** Inside a great lantern: where a story is read, played and looked back on. */
export class RoomScene extends Scene {
  private readonly kit: WorldKit;
  private stage!: Stage;
  private scope!: Scope;
  private layout!: StoryLayout;
  private room!: Room;
  private pressure!: Pressure;
  private behind!: readonly GameObjects.Container[];
  private front!: GameObjects.Container;
  private phone: PhoneBody | null = null;
  private video: CallerVideo | null = null;
  private caller = '';
  private spoken: string | null = null;
  /** What the last picture showed, where nothing moves by itself. */
  private pictured = '';
  private cancelRest = (): void => undefined;
  private cancelArrival = (): void => undefined;

  constructor(kit: WorldKit) {
    super(SCENE.room);
    this.kit = kit;
  }

  /** `arriving`: through a lantern's door, whose light still fills the screen. */
  create({ arriving = false }: { arriving?: boolean }): void {
    const { kit } = this;
    const state = kit.store.getState();
    this.stage = new Stage(this, kit, (this.stage as Stage | undefined)?.seconds);
    const { stage } = this;
    const { width, height } = stage;
    this.layout = storyLayout(width, height);
    this.phone = this.video = null;
    this.caller = '';
    this.pictured = '';
    this.cameras.main.setOrigin(0, 0).setZoom(kit.resolution()).setBackgroundColor(LIGHT.night);

    const hue = HUES[BOOTH_HUE[state.theme]];
    const unit = roomUnit(width, height);
    const [back, middle] = [stage.layer(), stage.layer()];
    this.behind = [back, middle];
    this.room = new Room(stage, back, BOOTH_HUE[state.theme], unit);
    buildFireflies(stage, back, { count: 40, top: 0, height, scale: Math.max(0.7, unit * 1.6) });
    this.pressure = new Pressure(stage, middle);
    this.front = stage.layer();
    stage.always(() => this.lightPhone(tintOf(hue.mid)));
    if (arriving && stage.motion) this.clearDoorLight(doorTint(state.theme));

    const scope = (this.scope = createScope(this));
    scope.add(kit.store.subscribe((now, past) => this.follow(now, past)));
    scope.add(() => this.leave());
    scope.add(kit.pace.stayAwakeWhile(stage.busy));
    this.enter(state);
    stage.advance(0);
  }

  override update(_time: number, delta: number): void {
    this.stage.advance(delta);
  }

  private clearDoorLight(tint: number): void {
    const cover = coverScreen(this.stage, this.stage.layer(), tint);
    this.tweens.add({ targets: cover, alpha: 0, duration: ARRIVE_MS, ease: 'Quad.easeOut' });
    this.kit.pace.burst(ARRIVE_MS + 150);
  }

  private follow(now: AppState, past: AppState): void {
    if (sceneOf(now) !== SCENE.room) return;
    if (now.screen !== past.screen || now.theme !== past.theme) {
      // The page shows its phone at once; the body comes with the next picture, from below.
      if (now.screen === 'story' && this.slidesIn()) PhoneBody.putAway(this.kit.phone, this.layout);
      this.scene.restart({});
      this.kit.pace.burst(200);
    } else if (now.panel !== past.panel && now.panel !== null) this.moveFor(0, 0);
    else if (now.panel !== past.panel || now.run !== past.run) this.react(now);
  }

  private react({ screen, run }: AppState): void {
    if (screen === 'story') this.cue(phoneCue(run));
    else this.moveFor(FPS.plaza, REST.calm);
  }

  private slidesIn(): boolean {
    return this.layout.arrangement !== 'full' && this.stage.motion;
  }

  /** A screen begins: the phone comes for the story, lights rise in the debrief. */
  private enter(state: AppState): void {
    if (state.screen === 'story') {
      if (this.layout.arrangement !== 'full') {
        this.phone = new PhoneBody(this.stage, this.front, this.layout, tintOf(HUES[BOOTH_HUE[state.theme]].mid));
        if (this.slidesIn()) this.cancelArrival = this.phone.arrive(this.kit.clock);
        this.kit.pace.burst(1400);
      }
      this.cue(phoneCue(state.run));
      return;
    }
    const lights = state.screen === 'debrief' ? safeActs(state.run) : 0;
    const ms = raiseLights(this.stage, this.front, lights, roomUnit(this.stage.width, this.stage.height) * 1.2);
    this.moveFor(FPS.plaza, REST.calm + ms);
  }

  private leave(): void {
    this.cancelRest();
    this.cancelArrival();
    this.video?.remove();
    this.kit.pace.sustain(0);
    this.kit.phone.move(0, 0, 0);
  }

  private cue(cue: PhoneCue): void {
    this.pressure.setLevel(cue.pressure);
    this.room.setOpen(1 - cue.pressure / 5);
    this.phone?.setRinging(cue.ringing);
    this.phone?.setPaused(cue.paused);
    void this.showCaller(cue);
    const place = cue.video ? this.placeOf(cue) : null;
    this.video?.moveTo(place);
    if (cue.line !== this.spoken) this.video?.say(cue.spoken);
    this.spoken = cue.line;
    this.pacing(cue, place);
  }

  private placeOf(cue: PhoneCue): CallerPlace | null {
    const rootPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const small = cue.choosing || (cue.card && storyRoom(this.layout, rootPx) === 'short');
    return callerPlace(this.layout, small, rootPx);
  }

  /** On a handset the page covers everything but a video call: nothing else is worth a frame. */
  private pacing(cue: PhoneCue, place: CallerPlace | null): void {
    if (!cue.video && this.layout.arrangement === 'full') return this.moveFor(0, 0);
    if (cue.video) this.moveFor(FPS.video, Infinity);
    else if (cue.ringing) this.moveFor(FPS.plaza, REST.ringing);
    else this.moveFor(FPS.pulse, cue.pressure > 0 ? REST.pressed : REST.calm);
    if (this.stage.motion || this.looksOther(cue, place)) this.kit.pace.burst(cue.paused ? 700 : 260);
  }

  /** A new line alone moves nothing but a mouth: a picture of it would cost a weak device a press's answer. */
  private looksOther(cue: PhoneCue, place: CallerPlace | null): boolean {
    const wanted = JSON.stringify({ ...cue, line: null, spoken: 0, place });
    const other = wanted !== this.pictured;
    this.pictured = wanted;
    return other;
  }

  private moveFor(fps: number, ms: number): void {
    const { pace, clock } = this.kit;
    this.cancelRest();
    pace.sustain(this.stage.motion ? fps : 0);
    if (Number.isFinite(ms)) this.cancelRest = clock.after(ms, () => pace.sustain(0));
  }

  private lightPhone(hue: number): void {
    const { share, beat } = this.pressure;
    this.phone?.setRim(share > 0.08 ? LIGHT.alarm : hue, share > 0.08 ? 0.35 + 0.5 * share + 0.14 * beat * share : 0.6);
  }

  private async showCaller({ video, caller }: PhoneCue): Promise<void> {
    const wanted = video ? JSON.stringify(caller) : '';
    if (wanted === this.caller) return;
    this.caller = wanted;
    if (!video) {
      this.video?.remove();
      this.video = null;
      return;
    }
    if (this.video === null && this.phone === null) this.bareScreen();
    const { stage } = this;
    const frame = callerFrame(this.layout);
    const art = callerArt(caller, frame, stage.motion);
    this.kit.gallery.expire(Object.keys(art));
    const hang = await this.kit.gallery.prepare('caller', art, this.kit.sharpness());
    if (stage !== this.stage || wanted !== this.caller || !this.scene.isActive()) return;
    this.video?.remove();
    hang();
    this.video = new CallerVideo(stage, this.phone?.screen ?? this.bareScreen(), frame);
    this.video.moveTo(this.placeOf(phoneCue(this.stage.kit.store.getState().run)));
    this.kit.pace.burst(200);
  }

  /** The screen of a handset covers the room but for a strip at the top: nothing else of the room is drawn. */
  private showRoomBehindBar(): void {
    if (this.cameras.cameras.length > 1) return;
    const { stage, kit, layout } = this;
    const strip = this.cameras.add(0, 0, 1, 1).setOrigin(0, 0).ignore(this.front);
    this.cameras.main.ignore([...this.behind]);
    const fit = () => {
      const zoom = kit.resolution();
      strip.setZoom(zoom).setViewport(0, 0, stage.width * zoom, Math.ceil(layout.screen.y * zoom));
    };
    fit();
    this.scale.on(Scale.Events.RESIZE, fit);
    this.scope.add(() => this.scale.off(Scale.Events.RESIZE, fit));
  }

  /** The screen of a handset, which is its own phone: dark, without a case. */
  private bareScreen(): GameObjects.Container {
    const { x, y, width, height } = this.layout.screen;
    const screen = this.add.container(x + width / 2, y + height / 2);
    this.front.removeAll(true).add(screen);
    this.showRoomBehindBar();
    this.stage.sheet(screen, { x: -width / 2, y: -height / 2, width, height, tint: LIGHT.glass });
    return screen;
  }
}
