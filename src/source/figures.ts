import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, posix, relative, sep } from 'node:path';
import type { Figure } from '../issue/issue.ts';
import { didYouMean } from '../issue/problem.ts';

const FORMATS = new Set(['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif']);

/** Folder of the published pictures, under the site's base. */
export const FIGURE_FOLDER = '/_issues/';

/** Whether a path has the ending of a picture that an issue can show. */
export function isFigureFile(path: string): boolean {
	return FORMATS.has(extname(path).toLowerCase());
}

export type FigureResult = { figure: Figure } | { message: string; hint: string };

/**
 * Finds the picture that a file of content names. Its published name holds a hash of its bytes,
 * so it can be cached for ever and two pictures with one name do not meet.
 *
 * @param root the project's root folder
 * @param contentFile the file that names the picture
 */
export function findFigure(root: string, contentFile: string, src: string, alt: string): FigureResult {
	const extension = extname(src).toLowerCase();
	if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src)) {
		return {
			message: `The picture "${src}" is not a file beside this one.`,
			hint: 'Put the picture next to the page and name it with a path such as ./figures/name.svg.',
		};
	}
	const file = join(dirname(contentFile), src);
	if (relative(root, file).startsWith('..')) {
		return {
			message: `The picture "${src}" is outside the project.`,
			hint: 'Put it next to the page, for example in ./figures/.',
		};
	}
	if (!FORMATS.has(extension)) {
		return {
			message: `"${src}" is not a picture a browser can show.`,
			hint: `Use one of: ${[...FORMATS].join(', ')}.`,
		};
	}
	if (!isFile(file)) {
		const folder = dirname(file);
		const names = existsSync(folder) && !isFile(folder) ? readdirSync(folder) : [];
		const near = didYouMean(basename(file), names);
		return {
			message: `There is no picture at "${src}".`,
			hint: near
				? `Did you mean "${near}"?`
				: `Put it at ${posixPath(relative(root, file))}, or mend its path, which begins at the folder of this file.`,
		};
	}
	const hash = figureHash(readFileSync(file));
	const name = basename(file, extname(file))
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-');
	return {
		figure: {
			file: posixPath(relative(root, file)),
			url: `${FIGURE_FOLDER}${name}.${hash}${extension}`,
			alt,
		},
	};
}

/** Whether there is a file, rather than a folder or nothing. */
export function isFile(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}

/** The part of a picture's published name that changes with its bytes. */
export function figureHash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

function posixPath(path: string): string {
	return path.split(sep).join(posix.sep);
}
