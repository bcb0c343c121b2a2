import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { placeOf, report, type Context } from './context.ts';
import type { Value } from './script-value.ts';
import { valueOf } from './values.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * The attributes of a component whose values can be read off, and none that is `false`: it shows
 * nothing. One whose value cannot be read is not among them, and is reported when a form asks for
 * it; so is every other name where `{...rest}` may hold it.
 */
export function attributesOf(element: Element, context: Context): Record<string, string> {
	const known: Record<string, string> = {};
	const unknown = new Map<string, string>();
	const missing = new Set<string>();
	let spread: string | undefined;
	for (const attribute of element.attributes) {
		if (attribute.type === 'mdxJsxExpressionAttribute') {
			spread = `{${attribute.value}}`;
			missing.clear();
			continue;
		}
		const { name, value: written } = attribute;
		const source = typeof written === 'object' && written !== null ? written.value.trim() : undefined;
		// An attribute without a value is true, as in JSX.
		const value: Value | undefined =
			source === undefined ? ((written as string) ?? true) : valueOf(source, context);
		unknown.delete(name);
		if (value === undefined) unknown.set(name, `${name}={${source}}`);
		else if (value === null || value === false) missing.add(name);
		else known[name] = String(value);
	}
	for (const [name, written] of unknown) {
		if (Object.hasOwn(known, name)) continue;
		Object.defineProperty(known, name, { get: () => reportUnknown(element, name, written, context) });
	}
	if (spread === undefined) return known;
	const rest = spread;
	return new Proxy(known, {
		get: (target, name) => {
			// Every object is asked for the second, by JSON.
			const isAsked = typeof name === 'string' && !(name in target) && name !== 'toJSON';
			if (isAsked && !missing.has(name)) reportUnknown(element, name, rest, context);
			return Reflect.get(target, name) as string | undefined;
		},
	});
}

function reportUnknown(element: Element, name: string, written: string, context: Context): undefined {
	report(context, placeOf(element), {
		rule: 'attribute-without-markdown',
		message: `The attribute \`${name}\` of <${element.name ?? ''}> has a value that cannot be read: ${written.slice(0, 60)}.`,
		hint: 'Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.',
	});
	return undefined;
}
