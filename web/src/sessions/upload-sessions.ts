import { type ImportReport, sessionsContract } from '@flowpilot/core/sessions';
import { networkProblem, readProblem } from '../platform/api-problem.ts';

export interface Upload {
  /** The report, once the whole file was read by the server. */
  report: Promise<ImportReport>;
  /** Stops sending; what the server has kept stays. */
  cancel: () => void;
}

/** Sends a file from the disk as it is, without reading it into memory, and tells how many bytes have left. */
export function uploadSessions(file: Blob, onSent: (bytes: number) => void): Upload {
  const request = new XMLHttpRequest();
  const report = new Promise<ImportReport>((resolve, reject) => {
    request.open('POST', sessionsContract.import.path);
    request.setRequestHeader('content-type', 'application/x-ndjson');
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => reject(networkProblem());
    request.onabort = () => reject(new DOMException('The import was stopped.', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        resolve(JSON.parse(request.responseText) as ImportReport); // the server validates its answers
      else void readProblem(asResponse(request)).then(reject);
    };
    request.send(file);
  });
  return { report, cancel: () => request.abort() };
}

const asResponse = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, { status: request.status, headers: readHeaders(request.getAllResponseHeaders()) });

function readHeaders(lines: string): Headers {
  const headers = new Headers();
  for (const line of lines.trim().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return headers;
}
