import { fill, stroke } from '../svg.ts';
import type { Extra } from './person.ts';

/** Things worn over face and hair. The officer's cap bears nothing: no badge, no band, no letters. */
export const EXTRAS: Readonly<Record<Extra, string>> = {
  'hair-clip': stroke('M134 70L146 81M138 64L149 75', '#FFC15E', 4.2) + stroke('M135 69.5L139 73.2', '#FFF0C4', 1.8),
  'hair-tie': fill('M131 38C137 34 146 40 149 48C150 53 146 57 141 54C134 51 128 43 131 38Z', '#FF86B7') + stroke('M135 42L144 49', '#FFC3DC', 2),
  earrings: fill('M50.5 132a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0M142.3 132a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0', '#FFD68A'),
  mole: '<circle cx="119" cy="136" r="1.7" fill="#8A4B42"/>',
  stubble:
    fill('M55 116C57 146 78 164.5 100 164.5C122 164.5 143 146 145 116C141 127 136 134 128 136.5C120 134 110 130 100 132.5C90 130 80 134 72 136.5C64 134 59 127 55 116Z', '#33263F', ' opacity=".34"'),
  glasses:
    '<g fill="#DDF3FF" fill-opacity=".16" stroke="#2B2048" stroke-width="3.2"><rect x="66.5" y="102" width="29.5" height="23.5" rx="9"/><rect x="104" y="102" width="29.5" height="23.5" rx="9"/></g>' +
    stroke('M96 110q4-3.6 8 0M66.5 109L56 106.5M133.5 109L144 106.5', '#2B2048', 3) + stroke('M72 112l6-6M110 112l6-6', '#FFFFFF', 2, ' opacity=".55"'),
  'round-glasses':
    '<g fill="#FFF3DC" fill-opacity=".18" stroke="#4A2344" stroke-width="2.8"><circle cx="81" cy="113.5" r="16"/><circle cx="119" cy="113.5" r="16"/></g>' +
    stroke('M97 111q3-2.6 6 0M65 111L57 108.5M135 111L143 108.5', '#4A2344', 2.8) + stroke('M71 110.5q1.5-5 6-7M109 110.5q1.5-5 6-7', '#FFFFFF', 2, ' opacity=".6"'),
  headset:
    stroke('M50 110C44 58 66 24 100 24C134 24 156 58 150 110', '#2FC6A2', 6) + stroke('M54 84C57 52 74 31 98 29', '#9AF3DA', 1.8, ' opacity=".8"') +
    fill('M41 112a9 11 0 0 1 18 0v12a9 11 0 0 1-18 0ZM141 112a9 11 0 0 1 18 0v12a9 11 0 0 1-18 0Z', '#1F9585') + stroke('M50 133C52 152 68 157 83 153', '#1F9585', 3.8) + '<circle cx="85.5" cy="152" r="4.8" fill="#3AD6AE"/>',
  'officer-cap':
    fill('M35 54C36 24 64 6 100 6C136 6 164 24 165 54C161 62 152 66 147 67H53C48 66 39 62 35 54Z', '#75835B') +
    fill('M100 6C136 6 164 24 165 54C161 62 152 66 147 67H124C138 50 128 20 100 6Z', '#56633F', ' opacity=".6"') +
    fill('M50 62C74 54 126 54 150 62L149 79C126 71 74 71 51 79Z', '#434D38') +
    fill('M50 78C74 69 126 69 150 78C151 86 128 90 100 88C72 90 49 86 50 78Z', '#22271C') + stroke('M60 79.5C84 74.5 116 74.5 140 79.5', '#6B7656', 2, ' opacity=".8"') +
    stroke('M40 49C44 30 64 16 90 13', '#FFE2B8', 2.6, ' opacity=".55"'),
  'rider-cap':
    fill('M48 74C44 38 66 22 100 22C134 22 156 38 152 74C128 66 72 66 48 74Z', '#6B55C8') + fill('M100 22C134 22 156 38 152 74C144 71 136 70 126 69C130 48 120 32 100 22Z', '#4B3A9E') +
    stroke('M100 23C97 38 96 52 97 67M64 68C64 48 76 32 96 24', '#4B3A9E', 1.8) + fill('M95 22a5 3.6 0 1 1 10 0Z', '#8E7AE6') +
    fill('M50 71C72 62 128 62 150 71C158 78 160 86 155 90C130 79 70 79 45 90C40 86 42 78 50 71Z', '#FFE6B0') +
    fill('M45 90C70 79 130 79 155 90C152 92.5 146 93 140 91C116 85 84 85 60 91C54 93 48 92.5 45 90Z', '#B98A55') + stroke('M54 60C55 46 64 35 76 30', '#FFE2B8', 2.4, ' opacity=".5"'),
}; // prettier-ignore

/** Worn under the hair's front, so that a lock may cover it. */
export const UNDER_HAIR: readonly Extra[] = ['stubble', 'mole'];
