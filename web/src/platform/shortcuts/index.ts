export * from './catalogue.ts';
export * from './key-hint.tsx';
export * from './key-settings.ts';
export * from './use-shortcut.ts';
