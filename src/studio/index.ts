// What the command line may use of the studio.
export { type RunningStudio, startStudio } from './start-studio.js';
