import { indexFiles, type IndexFile } from '../../lookup/store/files.ts';
import { jsonText } from '../document.ts';
import type { Library } from '../library.ts';
import { fileUrl } from '../urls.ts';
import { lookupIssues, lookupLocales } from './issues.ts';

/** Folder of the lookup: its module, and the index that this reads. */
export const LOOKUP_FOLDER = 'lookup/';

/** The published module: its code, and the declaration of its types. */
export interface LookupModule {
	code: string;
	types: string;
}

/**
 * Every file of the lookup, for any page or program to find issues with. The module knows its own
 * index, so that it needs no request to find out.
 */
export async function lookupFiles(library: Library, { code, types }: LookupModule): Promise<IndexFile[]> {
	const { manifest, files } = await indexFiles(lookupIssues(library), {
		root: fileUrl(library.site, ''),
		locales: lookupLocales(library),
	});
	const text = (name: string, contents: string): IndexFile => ({
		path: name,
		bytes: new TextEncoder().encode(contents),
	});
	return [
		text('index.json', jsonText(manifest)),
		text('lookup.js', `const LOOKUP_MANIFEST=${JSON.stringify(manifest)};\n${code}`),
		text('lookup.d.ts', types),
		...files,
	].map((file) => ({ ...file, path: LOOKUP_FOLDER + file.path }));
}
