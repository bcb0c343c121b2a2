import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { encodePath } from '../../src/outputs/urls.ts';

/** Every address of a built site at the root of its host: its files, and its pages with and without a slash. */
export function pathsOf(folder: string): string[] {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => `${parentPath}${sep}${name}`.slice(folder.length).split(sep).join('/'));
	return files
		.flatMap((file) => {
			const path = encodePath(file);
			if (!path.endsWith('/index.html')) return [path];
			const page = path.slice(0, -'index.html'.length);
			return page === '/' ? [page] : [page, page.slice(0, -1)];
		})
		.toSorted();
}
