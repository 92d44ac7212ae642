import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import type { Platform } from '../platform.ts';
import { answerUnread, answerUnroutable } from './answers/answer-unread.ts';
import { logAnswers } from './answers/log-answers.ts';
import { answerFault } from './answers/problem.ts';
import type { App } from './app.ts';
import type { Authenticate } from './caller.ts';
import { registerHealth } from './health.ts';
import { registerOpenApi } from './openapi/openapi.ts';
import { registerSignIn } from './sign-in-routes.ts';

/** The longest path part: an invitation's token. */
const PARAM_LENGTH = 500;

/** The HTTP application without any feature: faults, headers, sign-in, health, the OpenAPI document. */
export async function makeApp(platform: Platform, authenticate: Authenticate): Promise<App> {
  const app: App = Fastify({
    loggerInstance: platform.log as FastifyBaseLogger, // narrows the application's type to the one we mount on
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => platform.newId(),
    trustProxy: [...platform.config.trustedProxies],
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnread,
    frameworkErrors: answerUnroutable,
    routerOptions: { maxParamLength: PARAM_LENGTH },
  });
  app.decorate('platform', platform);
  app.decorate('authenticate', authenticate);
  app.decorate('endpoints', []);
  app.decorateRequest('caller', null);
  app.setErrorHandler(answerFault);
  logAnswers(app);
  await app.register(helmet, securityHeaders(platform.config.publicUrl.startsWith('https:')));
  readJsonStrictly(app);
  registerHealth(app);
  registerSignIn(app);
  registerOpenApi(app);
  return app;
}

const securityHeaders = (isHttps: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: isHttps,
  referrerPolicy: { policy: 'no-referrer' as const }, // links carry tokens
});

/** JSON as UTF-8 that is valid, without keys that reach into prototypes; an empty body is no body. */
function readJsonStrictly(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer); // parseAs says so
      parse(request, text, (fault, value) => done(fault === null ? null : unreadable(), value));
    } catch {
      done(unreadable());
    }
  });
}

const unreadable = () => Object.assign(new Error('The body is not JSON that can be read.'), { statusCode: 400 });
