import './kiosk.css';
export { KioskConsole } from './kiosk-console.tsx';
export { KioskScreen } from './kiosk-screen.tsx';
