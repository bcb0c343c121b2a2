import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Decision, Draft } from '../../import/draft.ts';
import { quote } from '../../issue/problem.ts';
import { isFigureFile, isFile } from '../../source/figures.ts';
import type { CopiedFile } from './write.ts';

/** A draft whose pictures are beside it, or out of it. */
export interface Illustrated {
	draft: Draft;
	/** Pictures to copy: from where, and to where. */
	copies: CopiedFile[];
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
	for (const { path, from } of picturesOf(draft)) {
		const file = join(dirname(source), decoded(from));
		if (!isRemote(from) && isFigureFile(file) && isFile(file)) {
			const name = freeName(basename(path), draft.id, folder, file, taken);
			const to = join(folder, 'figures', name);
			taken.set(to, file);
			result.copies.push({ from: file, path: to });
			rename(draft, path, `./figures/${name}`);
		} else leaveOut(result, path, from);
	}
	return result;
}

interface Picture {
	path: string;
	from: string;
}

interface Holder {
	/** The field of the frontmatter that it is in. */
	field: string;
	holder: { image?: { src?: unknown; alt?: unknown } };
}

function picturesOf(draft: Draft): Picture[] {
	const named = new Map(draft.figures.map(({ path, from }) => [path, from]));
	for (const { holder } of holdersIn(draft.data)) {
		const src = holder.image?.src;
		if (typeof src === 'string' && !named.has(src)) named.set(src, src);
	}
	for (const [, src = ''] of draft.body.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g))
		if (!named.has(src) && !isRemote(src)) named.set(src, src);
	return Array.from(named, ([path, from]) => ({ path, from }));
}

function holdersIn(data: Draft['data']): Holder[] {
	const found: Holder[] = [];
	const visit = (value: unknown, field: string): void => {
		if (typeof value !== 'object' || value === null) return;
		if ('image' in value) found.push({ field, holder: value as Holder['holder'] });
		for (const item of Object.values(value)) visit(item, field);
	};
	for (const [field, value] of Object.entries(data)) visit(value, field);
	return found;
}

function rename(draft: Draft, path: string, now: string): void {
	for (const { holder } of holdersIn(draft.data)) if (holder.image?.src === path) holder.image.src = now;
	draft.body = draft.body.replaceAll(`](${path}`, `](${now}`);
}

function leaveOut({ draft, comments, decisions }: Illustrated, path: string, from: string): void {
	const fields = holdersIn(draft.data).filter(({ holder }) => holder.image?.src === path);
	for (const { field, holder } of fields) {
		comments[field] = [
			comments[field],
			`Picture left out: ${JSON.stringify(from)} (${quote(holder.image?.alt)})`,
		]
			.filter(Boolean)
			.join('\n');
		delete holder.image;
	}
	const places = [...new Set(fields.map(({ field }) => field))];
	if (draft.body.includes(`](${path}`)) {
		places.push('the text below');
		draft.body = isRemote(from)
			? draft.body.replaceAll(`](${path}`, `](${from}`)
			: draft.body.replaceAll(/!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (whole, alt: string, src: string) =>
					src === path ? alt : whole,
				);
	}
	decisions.push({
		draft: draft.id,
		message: `The picture ${from} is not on this machine, so the draft does without it (${places.join(', ') || 'nowhere used'}).`,
		hint: `Put it into figures/ beside the draft, and name it there: image: with src: ./figures/${basename(path)} and alt.`,
	});
}

// Two pictures may have one name, and a picture of that name may be there already.
function freeName(
	name: string,
	id: string,
	folder: string,
	file: string,
	taken: ReadonlyMap<string, string>,
): string {
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
