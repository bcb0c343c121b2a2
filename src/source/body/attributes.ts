import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { placeOf, report, type Context } from './context.ts';
import { valueOf } from './names.ts';
import type { Value } from './script-value.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What the forms of this package read, where `{...rest}` may hold anything. */
const SHOWN = 'alt code description href label lang meta src text title type'.split(' ');

/**
 * The attributes of a component whose values can be read off. One whose value cannot be read is
 * not among them, and is reported when a form asks for it.
 */
export function attributesOf(element: Element, context: Context): Record<string, string> {
	const known: Record<string, string> = {};
	const unknown = new Map<string, string>();
	for (const attribute of element.attributes) {
		if (attribute.type === 'mdxJsxExpressionAttribute') {
			for (const name of SHOWN) unknown.set(name, `{${attribute.value}}`);
			continue;
		}
		const { name, value: written } = attribute;
		const source = typeof written === 'object' && written !== null ? written.value.trim() : undefined;
		// An attribute without a value is true, as in JSX.
		const value: Value | undefined =
			source === undefined ? ((written as string) ?? true) : valueOf(source, context);
		unknown.delete(name);
		if (value === undefined) unknown.set(name, `${name}={${source}}`);
		else if (value !== null) known[name] = String(value);
	}
	for (const [name, written] of unknown) {
		if (Object.hasOwn(known, name)) continue;
		Object.defineProperty(known, name, { get: () => reportUnknown(element, name, written, context) });
	}
	return known;
}

function reportUnknown(element: Element, name: string, written: string, context: Context): undefined {
	report(context, placeOf(element), {
		rule: 'attribute-without-markdown',
		message: `The attribute \`${name}\` of <${element.name ?? ''}> has a value that cannot be read: ${written.slice(0, 60)}.`,
		hint: 'Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.',
	});
	return undefined;
}
