/** How the parts of a pupil's page read and change what they share, and keep the place in the class. */
import type { ClassesPort, ClockPort, PacksPort, StoragePort, TextPort } from '#ports';
import type { AppStore } from '../store.ts';
import { formatPlace, parsePlace } from './place.ts';
import type { Place } from './place.ts';
import { NEW_PUPIL } from './pupil.ts';
import type { Pupil } from './pupil.ts';

export interface PupilPorts {
  readonly classes: ClassesPort;
  readonly clock: Pick<ClockPort, 'epoch'>;
  readonly storage: StoragePort;
  readonly text: TextPort;
  readonly packs: PacksPort;
  /** The same, past whatever an older build or the browser has kept. */
  readonly freshPacks: PacksPort;
}

export interface PupilDesk {
  readonly store: AppStore;
  readonly ports: PupilPorts;
  pupil(): Pupil;
  set(patch: Partial<Pupil>): void;
  place(): Place | null;
  /** Takes a place that was just granted. */
  take(place: Place): void;
  /** Takes the place that the device has kept, if it is still one. */
  recall(): Place | null;
  /** Changes the kept place; does nothing where there is none. */
  keep(patch: Partial<Place>): void;
  /** Forgets the place, here and on the device unless another tab keeps another there. */
  forget(): void;
  /** Leaves what the device keeps to another tab. */
  yield(): void;
}

export function createPupilDesk(store: AppStore, ports: PupilPorts): PupilDesk {
  let place: Place | null = null;
  const pupil = (): Pupil => store.getState().pupil ?? NEW_PUPIL;
  const write = () => {
    if (place !== null) ports.storage.write('co-nhau.pupil', formatPlace(place));
  };
  const kept = (): Place | null => parsePlace(ports.storage.read('co-nhau.pupil'), ports.clock.epoch());
  return {
    store,
    ports,
    pupil,
    set: (patch) => store.setState({ pupil: { ...pupil(), ...patch } }),
    place: () => place,
    take(granted) {
      place = granted;
      write();
    },
    recall() {
      place = kept();
      if (place === null) ports.storage.remove('co-nhau.pupil');
      return place;
    },
    keep(patch) {
      if (place === null) return;
      place = { ...place, ...patch };
      write();
    },
    forget() {
      if (kept()?.token === place?.token) ports.storage.remove('co-nhau.pupil');
      place = null;
    },
    yield: () => void (place = null),
  };
}
