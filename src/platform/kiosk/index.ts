export { onOperatorGesture } from './corners.ts';
export { createKioskDevice } from './device.ts';
export { lockDown } from './lock-down.ts';
export { createPinPort } from './pin.ts';
export { createRecordStore } from './record-store.ts';
