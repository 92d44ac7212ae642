import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { Call, Components, Parameter } from './openapi.ts';
import { schemaOf } from './openapi.ts';
import { SchemaView } from './schema-view.tsx';
import { boundWords, typeWords } from './schema-words.ts';

const TONES: Record<string, Tone> = { GET: 'info', POST: 'positive', PATCH: 'caution', PUT: 'caution', DELETE: 'negative' };

/** One call of the API: closed, its line; open, what it takes and answers. */
export function CallView({ call, components, isOpen }: { call: Call; components: Components; isOpen: boolean }) {
  return (
    <details className="group" open={isOpen} data-testid="api-call">
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-faint group-open:rotate-90" />
        <Badge tone={TONES[call.method] ?? 'neutral'} className="w-16 justify-center font-mono">
          {call.method}
        </Badge>
        <code className="min-w-0 font-mono text-sm font-medium break-all">{call.path}</code>
        <span className="min-w-0 flex-1 basis-60 text-muted">{call.summary}</span>
      </summary>
      <CallParts call={call} components={components} />
    </details>
  );
}

function CallParts({ call, components }: { call: Call; components: Components }) {
  const body = schemaOf(call.requestBody?.content);
  const all = Object.entries(call.responses ?? {});
  const answers = all.filter(([status]) => status < '400');
  const refusals = all.map(([status]) => status).filter((status) => status >= '400');
  return (
    <div className="space-y-4 border-t border-line bg-canvas px-4 py-4 md:pl-11">
      {call.description && <p className="max-w-2xl">{call.description}</p>}
      {(call.parameters ?? []).length > 0 && (
        <Part title="Parameters">
          <ul className="divide-y divide-line">
            {call.parameters?.map((parameter) => (
              <ParameterLine key={`${parameter.in} ${parameter.name}`} parameter={parameter} components={components} />
            ))}
          </ul>
        </Part>
      )}
      {body && (
        <Part title={`Body, ${body.type}`}>
          <SchemaView schema={body.schema} components={components} />
        </Part>
      )}
      {answers.map(([status, answer]) => (
        <Part key={status} title={`Answer ${status}${answer.description ? `: ${answer.description}` : ''}`}>
          <AnswerBody content={schemaOf(answer.content)} components={components} />
        </Part>
      ))}
      {refusals.length > 0 && (
        <p className="text-sm text-muted">
          Refusals: {refusals.join(', ')}, as <code className="font-mono">application/problem+json</code> with a sentence in{' '}
          <code className="font-mono">detail</code>.
        </p>
      )}
    </div>
  );
}

function AnswerBody({ content, components }: { content: ReturnType<typeof schemaOf>; components: Components }) {
  return content ? <SchemaView schema={content.schema} components={components} /> : null;
}

function ParameterLine({ parameter, components }: { parameter: Parameter; components: Components }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-1.5">
      <code className="font-mono text-sm font-medium">{parameter.name}</code>
      <span className="font-mono text-xs text-muted">
        {parameter.in}
        {parameter.schema && `, ${typeWords(parameter.schema, components)}`}
      </span>
      {parameter.required && <span className="text-xs text-caution">required</span>}
      {parameter.schema && <span className="text-xs text-faint">{boundWords(parameter.schema)}</span>}
      {parameter.description && <span className="basis-full text-sm text-muted">{parameter.description}</span>}
    </li>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}
