import { join, posix } from 'node:path';
import type { Image, ImageReference, RootContent } from 'mdast';
import type { Figure } from '../../issue/issue.ts';
import { findFigure } from '../figures.ts';
import { usedFile } from '../used-files.ts';
import { absoluteAddress } from './links.ts';
import { placeOf, report, type Context, type Place } from './context.ts';

/** A picture with the address it is published at. */
export function picture(node: Image, context: Context): RootContent[] {
	const place = placeOf(node);
	if (!node.alt?.trim()) {
		report(context, place, {
			rule: 'missing-alt',
			message: `The picture "${node.url}" has no text for readers who cannot see it.`,
			hint: 'Describe it between the brackets: ![what it shows](path).',
		});
	}
	return [{ ...node, url: pictureUrl(node.url, node.alt ?? '', place, context) }];
}

/** `![what it shows][name]` names its address elsewhere; here it is told with the picture. */
export function pictureReference(node: ImageReference, context: Context): RootContent[] {
	const { position, alt, identifier } = node;
	const found = context.definitions.byName.get(identifier);
	if (!found) return [node];
	const { url, title } = found;
	const image: Image = { type: 'image', url, title: title ?? null, alt: alt ?? null };
	return picture(position ? { ...image, position } : image, context);
}

/** The address of a picture that lies at a path relative to the file. */
export function pictureUrl(src: string, alt: string, place: Place, context: Context): string {
	const { body, options, file, partial } = context;
	if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) {
		body.outline.links.push({ href: src, file, ...place });
		return absoluteAddress(src, options);
	}
	// The same path in a partial is another picture.
	const key = partial ? `${file} ${src}` : src;
	const figure =
		(Object.hasOwn(body.figures, key) ? body.figures[key] : undefined) ??
		findPicture(decoded(src), alt, place, context);
	if (!figure) return src;
	body.figures[key] = figure;
	return options.resolveUrl(figure.url);
}

function findPicture(src: string, alt: string, place: Place, context: Context): Figure | undefined {
	const { options, file, partial } = context;
	const found = partial ? pictureOfPartial(src, alt, place, context) : options.figure(src, alt, [], place);
	// When it comes, wherever it lies, the page is another one.
	if (!found) options.uses?.(usedFile(options.root, posix.join(posix.dirname(file), src)));
	return found;
}

function pictureOfPartial(src: string, alt: string, place: Place, context: Context): Figure | undefined {
	const { root } = context.options;
	const found = findFigure(root, join(root, context.file), src, alt);
	if ('figure' in found) return found.figure;
	report(context, place, { rule: 'missing-image', severity: 'error', ...found });
	return undefined;
}

// A path with a lone % is a file name, not an encoding.
function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
