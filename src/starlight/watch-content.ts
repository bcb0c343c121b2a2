import { statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { isFigureFile } from '../source/figures.ts';
import { isContentFile } from '../source/content-files.ts';
import { figuresIn, type LoadedFile } from './load-file.ts';

interface Content {
	folder: string;
	/** What is loaded, by path below the folder. */
	files: Map<string, LoadedFile>;
	update: (path: string) => Promise<void>;
	publish: () => Promise<void>;
}

type FileEvent = 'add' | 'change' | 'unlink';

/** Chokidar keeps silent about a change that follows another within 50 milliseconds. */
const SILENCE = 100;

/** Keeps what is loaded in step with the files, in development. */
export function watchContent(
	watcher: NonNullable<LoaderContext['watcher']>,
	logger: LoaderContext['logger'],
	{ folder, files, update, publish }: Content,
): void {
	watcher.add(folder);
	// One change at a time, in the order in which they were made.
	let queue = Promise.resolve();
	let waiting = 0;
	let isDue = false;
	const onEvent = (event: FileEvent, absolute: string) => {
		const path = relative(folder, absolute).split(sep).join('/');
		waiting++;
		queue = queue.then(() => follow(event, path));
	};
	for (const event of ['add', 'change', 'unlink'] as const) {
		watcher.on(event, (absolute) => onEvent(event, absolute));
	}

	/** When each file was last changed that was followed. */
	const seen = new Map<string, number>();
	const lookAgain = (path: string) => {
		const absolute = join(folder, path);
		if (changedAt(absolute) !== seen.get(path)) onEvent(changedAt(absolute) ? 'change' : 'unlink', absolute);
	};

	async function follow(event: FileEvent, path: string): Promise<void> {
		waiting--;
		try {
			if (await hasChanged(event, path)) isDue = true;
			// Another branch in git changes hundreds of files at once.
			if (!isDue || waiting > 0) return;
			isDue = false;
			await publish();
		} catch (error) {
			logger.error(String(error));
		}
	}

	/** Takes up what became of one file; false where it is none of the site's content. */
	async function hasChanged(event: FileEvent, path: string): Promise<boolean> {
		const isBelow = !path.startsWith('..');
		// Any file may lack the picture that came, which is an error, and a file with errors is read
		// anew; the others are found unchanged.
		const concerned = isBelow && isFigureFile(path) ? [...files.keys()] : usersOf(path);
		const isContent = isBelow && isContentFile(path);
		if (!isContent && concerned.length === 0) return false;
		seen.set(path, changedAt(join(folder, path)));
		setTimeout(() => lookAgain(path), SILENCE).unref();
		if (isContent) await contentChanged(event, path);
		for (const other of concerned) if (files.has(other)) await update(other);
		return true;
	}

	async function contentChanged(event: FileEvent, path: string): Promise<void> {
		if (event !== 'unlink') return update(path);
		const gone = files.get(path)?.entryId;
		files.delete(path);
		// Where two files had one address, the other one takes it back.
		for (const [other, { entryId }] of files) if (gone !== undefined && entryId === gone) await update(other);
	}

	/** The files that hold the text of another, or show it as a picture, wherever it lies. */
	function usersOf(changed: string): string[] {
		// All are named from the project's root, and the content folder is what the names begin with.
		const [path, loaded] = files.entries().next().value ?? [];
		if (path === undefined || loaded === undefined) return [];
		const name = posix.join(loaded.file.slice(0, -path.length), changed);
		const shows = (file: LoadedFile) => figuresIn(file).some((figure) => figure.file === name);
		const isFigure = isFigureFile(changed);
		return Array.from(files).flatMap(([user, file]) =>
			file.used?.some((used) => used.file === name) || (isFigure && shows(file)) ? [user] : [],
		);
	}
}

/** 0 where there is no such file. */
function changedAt(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
