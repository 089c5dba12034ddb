export { LakeScreen } from './lake-screen.tsx';
