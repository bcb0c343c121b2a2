import { relative, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { isFigureFile } from '../source/figures.ts';
import { isContentFile } from './content-files.ts';
import type { LoadedFile } from './load-file.ts';

interface Content {
	folder: string;
	/** What is loaded, by path below the folder. */
	files: Map<string, LoadedFile>;
	update: (path: string) => Promise<void>;
	publish: () => Promise<void>;
}

/** Keeps what is loaded in step with the files, in development. */
export function watchContent(
	watcher: NonNullable<LoaderContext['watcher']>,
	logger: LoaderContext['logger'],
	{ folder, files, update, publish }: Content,
): void {
	watcher.add(folder);
	// One change at a time, in the order in which they were made.
	let queue = Promise.resolve();
	const onEvent = (event: 'add' | 'change' | 'unlink') => (absolute: string) => {
		const path = relative(folder, absolute).split(sep).join('/');
		if (path.startsWith('..')) return;
		const changed = isContentFile(path) ? () => contentChanged(event, path) : picturesChanged;
		if (!isContentFile(path) && !isFigureFile(path)) return;
		queue = queue.then(() => republish(changed));
	};
	for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onEvent(event));

	async function republish(changed: () => Promise<void>): Promise<void> {
		try {
			await changed();
			await publish();
		} catch (error) {
			logger.error(String(error));
		}
	}

	async function contentChanged(event: 'add' | 'change' | 'unlink', path: string): Promise<void> {
		if (event !== 'unlink') return update(path);
		const gone = files.get(path)?.entryId;
		files.delete(path);
		// Where two files had one address, the other one takes it back.
		for (const [other, { entryId }] of files) if (gone !== undefined && entryId === gone) await update(other);
	}

	// Any file may name the picture; those that do not are found unchanged.
	async function picturesChanged(): Promise<void> {
		for (const path of files.keys()) await update(path);
	}
}
