// `npm start`: builds and packages the extension and opens it in a real VS Code, in the browser.
import { continueWith, prepare } from './prerequisites.mjs';

prepare();
continueWith('scripts/vscode/start.ts');
