import { WORKER_FILE } from '../../offline/config.ts';
import type { Library } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { withBase } from '../urls.ts';
import { LOOKUP_FOLDER } from './files.ts';

/**
 * A `_headers` file for hosts that read one, among them Netlify and Cloudflare: pages of other
 * sites may use the lookup, and its index, whose folder changes with it, is loaded once. The worker
 * for readers without a network is asked for again each time.
 */
export function headersFile({ site }: Library): OutputFile {
	const folder = withBase(site, LOOKUP_FOLDER);
	const text = `${folder}*
  Access-Control-Allow-Origin: *
${folder}:index/*
  Cache-Control: public, max-age=31536000, immutable
${withBase(site, WORKER_FILE)}
  Cache-Control: no-cache
`;
	return { path: '_headers', text: () => text };
}
