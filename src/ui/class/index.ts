import '../round/round.css';
import './class.css';
import './sheets.css';
import './overlays.css';
import './report.css';
export { ClassLayer } from './class-layer.tsx';
export { ClassScreen } from './class-screen.tsx';
