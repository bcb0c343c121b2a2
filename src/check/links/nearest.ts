import { didYouMean } from '../../issue/problem.ts';
import type { Library } from '../../outputs/library.ts';
import { counterpart, routesOf } from '../../outputs/routes.ts';

/** The id of the page that a dead path probably means, for readers of a locale. */
export type Nearest = (path: string, locale: string | undefined) => string | undefined;

/** Finds pages by the last part of their address: what people mistype, or take from a file's name. */
export function nearestOf(library: Library): Nearest {
	const byName = Map.groupBy(
		Array.from(routesOf(library).keys()).filter((id) => id !== ''),
		lastPart,
	);
	const known = new Map<string, string | undefined>();
	return (path, locale) => {
		const wanted = lastPart(path.replace(/\/$/, '').replace(/\/index$|\.[a-z]+$/, ''));
		if (!known.has(wanted)) {
			known.set(wanted, byName.has(wanted) ? wanted : didYouMean(wanted, byName.keys()));
		}
		const ids = byName.get(known.get(wanted) ?? '');
		if (!ids) return undefined;
		const own = ids.find((id) => routesOf(library).get(id)?.locale === locale);
		const shown = locale === undefined ? undefined : counterpart(library, ids[0]!, locale);
		return own ?? shown ?? ids[0];
	};
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
