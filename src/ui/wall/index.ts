import '../class/sheets.css';
import './wall.css';
export { WallScreen } from './wall-screen.tsx';
