export { DefectPage, NotFoundPage, PagePending } from './fallback-pages.tsx';
export { demandAccount, demandPerson } from './guards.ts';
export { Root } from './root.tsx';
export { Shell } from './shell.tsx';
