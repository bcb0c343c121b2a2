import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Decision, Draft } from '../../import/draft.ts';
import { pictureEnding } from '../../import/picture-ending.ts';
import { quote } from '../../issue/problem.ts';
import { isFigureFile, isFile } from '../../source/figures.ts';
import { picturePaths, renamePicture, takePictureOut } from './draft-pictures.ts';
import type { FileToCopy } from '../write-files.ts';

/** A draft whose pictures are beside it, or out of it. */
export interface Illustrated {
	draft: Draft;
	/** Pictures to copy: from where, and to where. */
	copies: FileToCopy[];
	/** What stood at a picture that is not there, by the field. */
	comments: Record<string, string>;
	decisions: Decision[];
}

/**
 * Finds the pictures of a draft on this machine. What is not here is taken out of the fields, because
 * the file could not be checked with it, and said in a comment and a decision.
 *
 * @param source the file that the draft was made of
 * @param folder where the draft will lie
 * @param taken what earlier drafts copy, by target
 */
export function illustrate(
	original: Draft,
	source: string,
	folder: string,
	taken: Map<string, string>,
): Illustrated {
	const draft = structuredClone(original);
	const result: Illustrated = { draft, copies: [], comments: {}, decisions: [] };
	for (const { path, from } of picturePaths(draft)) {
		const found = isRemote(from) ? undefined : findPicture(source, decoded(from));
		if (found) {
			const name = freeName(basename(path), found, { id: draft.id, folder, taken });
			const to = join(folder, 'figures', name);
			taken.set(to, found.file);
			result.copies.push({ from: found.file, path: to });
			renamePicture(draft, path, `./figures/${name}`);
		} else leaveOut(result, path, from);
	}
	return result;
}

interface Found {
	file: string;
	/** The ending that its name lacks, by what is in it. */
	ending: string;
}

function findPicture(source: string, from: string): Found | undefined {
	for (const folder of foldersFor(source, from)) {
		const file = join(folder, from);
		if (!isFile(file)) continue;
		if (isFigureFile(file)) return { file, ending: '' };
		const ending = pictureEnding(readFileSync(file));
		if (ending !== undefined) return { file, ending };
	}
	return undefined;
}

// A path from the site's root begins in the folder of some page above, or in what a generator serves.
function foldersFor(source: string, from: string): string[] {
	const own = resolve(dirname(source));
	if (!from.startsWith('/')) return [own];
	const steps = relative(process.cwd(), own).split(/[\\/]/).filter(Boolean);
	const parents = steps[0] === '..' ? [] : steps.map((_, index) => join(own, '../'.repeat(index + 1)));
	return [own, ...parents].flatMap((folder) => [folder, join(folder, 'public'), join(folder, 'static')]);
}

function leaveOut({ draft, comments, decisions }: Illustrated, path: string, from: string): void {
	const taken = takePictureOut(draft, path, isRemote(from) ? from : undefined);
	for (const {
		field,
		path: [first = ''],
		alt,
	} of taken.fields)
		comments[first] = [
			comments[first],
			`Picture left out of ${field}: ${JSON.stringify(from)}${alt ? `, which shows ${quote(alt)}` : ''}`,
		]
			.filter(Boolean)
			.join('\n');
	const places = [...taken.fields.map(({ field }) => field), ...(taken.isInBody ? ['body'] : [])];
	for (const field of places.length > 0 ? places : [undefined])
		decisions.push({
			draft: draft.id,
			language: draft.language,
			...(field !== undefined && { field }),
			about: from,
			topic: 'picture',
			...(field === 'body' && isRemote(from) ? STILL_THERE : NOT_HERE),
			hint: `Save into figures/ beside the draft what readers need, and name it there: ${field === 'body' ? '![what it shows](./figures/…)' : 'image: with src (./figures/…) and alt'}.`,
		});
}

const NOT_HERE = {
	message: 'A picture is not on this machine, so the draft does without it.',
	many: '{n} pictures are not on this machine, so the draft does without them.',
};

const STILL_THERE = {
	message: 'A picture is still shown from its old address.',
	many: '{n} pictures are still shown from their old addresses.',
};

// Two pictures may have one name, and a picture of that name may be there already.
function freeName(
	path: string,
	{ file, ending }: Found,
	{ id, folder, taken }: { id: string; folder: string; taken: ReadonlyMap<string, string> },
): string {
	const name = `${path}${ending}`;
	const isFree = (candidate: string) => {
		const to = join(folder, 'figures', candidate);
		const other = taken.get(to) ?? (existsSync(to) ? to : undefined);
		return other === undefined || readFileSync(other).equals(readFileSync(file));
	};
	const names = [
		name,
		`${id}-${name}`,
		...Array.from({ length: 99 }, (_, index) => `${id}-${index + 2}-${name}`),
	];
	return names.find(isFree) ?? name;
}

function isRemote(path: string): boolean {
	return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path);
}

// A path with a lone % is a file name, not an encoding.
function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
