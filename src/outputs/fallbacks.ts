import { documentsOf } from './document.ts';
import type { Library } from './library.ts';
import type { OutputFile } from './output-file.ts';
import { fallbacksOf } from './routes.ts';
import { formatFile } from './urls.ts';

/**
 * The Markdown and JSON of every address that shows another language than its reader's:
 * `id/issues/move-number.md` where only `en/issues/move-number` is written.
 */
export function* fallbackFiles(library: Library): Generator<OutputFile> {
	const documents = documentsOf(library);
	for (const id of fallbacksOf(library).keys()) {
		const document = documents.get(id);
		if (!document) continue;
		const { markdown, json, sources } = document;
		yield { path: formatFile(library.site, id, 'md'), text: markdown, sources };
		yield { path: formatFile(library.site, id, 'json'), text: json, sources };
	}
}
