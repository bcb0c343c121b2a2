import type { Draft } from '../../import/draft.ts';
import { fieldName, type FieldPath } from '../../issue/problem.ts';

/** Each picture that a draft names, by the path that it names, with where its source has it. */
export function picturePaths(draft: Draft): { path: string; from: string }[] {
	const named = new Map(draft.figures.map(({ path, from }) => [path, from]));
	for (const { holder } of holdersIn(draft.data)) {
		const src = holder.image?.src;
		if (typeof src === 'string' && !named.has(src)) named.set(src, src);
	}
	for (const [, src = ''] of draft.body.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g))
		if (!named.has(src) && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) named.set(src, src);
	return Array.from(named, ([path, from]) => ({ path, from }));
}

/** Gives a picture another path, wherever the draft names it. */
export function renamePicture(draft: Draft, path: string, now: string): void {
	for (const { holder } of holdersIn(draft.data)) if (holder.image?.src === path) holder.image.src = now;
	draft.body = draft.body.replaceAll(`](${path}`, `](${now}`);
}

/**
 * Takes a picture out of the fields; in the body its description stays, or the picture itself where
 * it has an address.
 *
 * @returns where it was
 */
export function takePictureOut(
	draft: Draft,
	path: string,
	address: string | undefined,
): { fields: { field: string; path: FieldPath; alt: unknown }[]; isInBody: boolean } {
	const holders = [...holdersIn(draft.data)].filter(({ holder }) => holder.image?.src === path);
	const fields = holders.map(({ holder, place }) => {
		const { image } = holder;
		delete holder.image;
		return { field: fieldName([...place, 'image']), path: place, alt: image?.alt };
	});
	const isInBody = draft.body.includes(`](${path}`);
	if (isInBody)
		draft.body =
			address === undefined
				? draft.body.replaceAll(/!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (whole, alt: string, src: string) =>
						src === path ? alt : whole,
					)
				: draft.body.replaceAll(`](${path}`, `](${address}`);
	return { fields, isInBody };
}

interface Holder {
	/** Where it is: an error or a step. */
	place: FieldPath;
	holder: { image?: { src?: unknown; alt?: unknown } };
}

function* holdersIn(value: unknown, place: FieldPath = []): Generator<Holder> {
	if (typeof value !== 'object' || value === null) return;
	if ('image' in value) yield { place, holder: value as Holder['holder'] };
	for (const [key, item] of Object.entries(value))
		yield* holdersIn(item, [...place, Array.isArray(value) ? Number(key) : key]);
}
