import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { parseSearch, type SearchWords, stringifySearch } from './platform/url-state.ts';
import { DefectPage, demandAccount, demandPerson, NotFoundPage, PagePending, Root, Shell } from './shell/index.ts';

/** The pages of the product, by their address. A page is loaded when it is first opened. */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: SearchWords): SearchWords => search,
});
const visitor = { getParentRoute: () => root } as const;
const signIn = createRoute({
  ...visitor,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./accounts/sign-in-page.tsx'), 'SignInPage'),
});
const forgotPassword = createRoute({
  ...visitor,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./accounts/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});
const resetPassword = createRoute({
  ...visitor,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./accounts/reset-password-page.tsx'), 'ResetPasswordPage'),
});
const invitation = createRoute({
  ...visitor,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./accounts/invitation-page.tsx'), 'InvitationPage'),
});
const welcome = createRoute({
  ...visitor,
  path: '/welcome',
  beforeLoad: demandPerson,
  component: lazyRouteComponent(() => import('./accounts/welcome-page.tsx'), 'WelcomePage'),
});

const inside = createRoute({ getParentRoute: () => root, id: 'inside', beforeLoad: demandAccount, component: Shell });
const page = { getParentRoute: () => inside } as const;
const home = createRoute({ ...page, path: '/', component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage') });
const sessions = createRoute({
  ...page,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./sessions/sessions-page.tsx'), 'SessionsPage'),
});
const importSessions = createRoute({
  ...page,
  path: '/sessions/import',
  component: lazyRouteComponent(() => import('./sessions/import-page.tsx'), 'ImportPage'),
});
const session = createRoute({
  ...page,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./sessions/session-page.tsx'), 'SessionPage'),
});
const flows = createRoute({
  ...page,
  path: '/flows',
  component: lazyRouteComponent(() => import('./flows/library/flows-page.tsx'), 'FlowsPage'),
});
const flow = createRoute({
  ...page,
  path: '/flows/$flowId',
  component: lazyRouteComponent(() => import('./flows/page/flow-page.tsx'), 'FlowPage'),
});
const review = createRoute({
  ...page,
  path: '/review',
  component: lazyRouteComponent(() => import('./proposals/page/review-page.tsx'), 'ReviewPage'),
});
const editProposal = createRoute({
  ...page,
  path: '/review/$proposalId/edit',
  component: lazyRouteComponent(() => import('./proposals/edit/edit-proposal-page.tsx'), 'EditProposalPage'),
});
const flywheel = createRoute({
  ...page,
  path: '/flywheel',
  component: lazyRouteComponent(() => import('./flywheel/flywheel-page.tsx'), 'FlywheelPage'),
});
const reference = createRoute({
  ...page,
  path: '/reference',
  component: lazyRouteComponent(() => import('./reference/reference-page.tsx'), 'ReferencePage'),
});

const nowhere = createRoute({ ...page, path: '$', component: NotFoundPage });

const settings = createRoute({
  ...page,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-frame.tsx'), 'SettingsFrame'),
});
const setting = { getParentRoute: () => settings } as const;
const settingsIndex = createRoute({
  ...setting,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/members', replace: true });
  },
});
const members = createRoute({
  ...setting,
  path: '/members',
  component: lazyRouteComponent(() => import('./accounts/members-page.tsx'), 'MembersPage'),
});
const teams = createRoute({
  ...setting,
  path: '/teams',
  component: lazyRouteComponent(() => import('./accounts/teams-page.tsx'), 'TeamsPage'),
});
const keys = createRoute({
  ...setting,
  path: '/keys',
  component: lazyRouteComponent(() => import('./accounts/keys-page.tsx'), 'KeysPage'),
});
const keyboard = createRoute({
  ...setting,
  path: '/keyboard',
  component: lazyRouteComponent(() => import('./settings/keyboard-page.tsx'), 'KeyboardPage'),
});
const appearance = createRoute({
  ...setting,
  path: '/appearance',
  component: lazyRouteComponent(() => import('./settings/appearance-page.tsx'), 'AppearancePage'),
});

const routeTree = root.addChildren([
  signIn,
  forgotPassword,
  resetPassword,
  invitation,
  welcome,
  inside.addChildren([
    home,
    sessions,
    importSessions,
    session,
    flows,
    flow,
    review,
    editProposal,
    flywheel,
    reference,
    nowhere,
    settings.addChildren([settingsIndex, members, teams, keys, keyboard, appearance]),
  ]),
]);

/** The router over all pages; `queryClient` answers who is signed in. Without a history of its own it drives the browser's. */
export const createAppRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: DefectPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
