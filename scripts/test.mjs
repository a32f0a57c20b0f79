// `npm test`: everything, from types to the packaged extension in a real VS Code. Ends with `N passed, N failed`.
import { continueWith, prepare } from './prerequisites.mjs';

prepare();
continueWith('scripts/test-all.ts');
