import type { Library } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { withBase } from '../urls.ts';
import { LOOKUP_FOLDER } from './files.ts';

/**
 * A `_headers` file for hosts that read one, among them Netlify and Cloudflare: pages of other
 * sites may use the lookup.
 */
export function headersFile({ site }: Library): OutputFile {
	const text = `${withBase(site, LOOKUP_FOLDER)}*\n  Access-Control-Allow-Origin: *\n`;
	return { path: '_headers', text: () => text };
}
