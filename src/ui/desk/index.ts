import './desk.css';
import './desk-report.css';
export { DeskLayer, DeskScreen } from './desk-screen.tsx';
export { DevicesWay } from './devices-way.tsx';
export { OpenClass } from './open-class.tsx';
