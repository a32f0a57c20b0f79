// The test files of the chosen folder, put together by bundle-host-suite.ts.
declare module 'host-suite:tests';
