export { SwotPositionChart, type SwotPositionLabels } from './figures';
