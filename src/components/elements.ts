type Child = Node | string;
type Attributes = Record<string, string | false | undefined>;

/**
 * An element with attributes and content. Strings become text, never markup.
 *
 * @example
 * element('a', { href: '/en/' }, 'Home');
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: Child[]
): HTMLElementTagNameMap[Name] {
	const node = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) node.setAttribute(key, value);
	}
	node.append(...children);
	return node;
}

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Record<string, string>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
