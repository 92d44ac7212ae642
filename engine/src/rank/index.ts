export { confidenceOf, type Support } from './confidence.ts';
