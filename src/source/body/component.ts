import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { attributesOf } from './attributes.ts';
import { convertChildren, placeOf, report, type Context } from './context.ts';
import { ELEMENT_FORMS } from './element-forms.ts';
import { htmlWords } from './html-words.ts';
import { address } from './links.ts';
import { inBlocks, inLine } from './nodes.ts';
import { partialNamed, partialText } from './partial.ts';
import {
	ASSET_FORMS,
	OWN_FORMS,
	STARLIGHT_FORMS,
	type ComponentForm,
	type ComponentUse,
} from './starlight-forms.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A component as plain Markdown: by its form, or as the text of the file that it is. */
export function component(node: Element, context: Context): RootContent[] {
	const use = useOf(node, context);
	const nodes = nodesOf(use, node, context);
	if (nodes) return node.type === 'mdxJsxFlowElement' ? inBlocks(nodes) : nodes;
	report(context, placeOf(node), {
		rule: 'component-without-markdown',
		message: `The component <${use.name}> has no Markdown form, so programs and agents cannot read it.`,
		hint: 'Use Markdown or a Starlight component, or give it a form with the option `markdownForms`.',
	});
	return use.children;
}

function nodesOf(use: ComponentUse, node: Element, context: Context): RootContent[] | undefined {
	const { name } = use;
	const own = ownForm(name, context);
	const partial = own ? undefined : partialNamed(name, context);
	if (partial) return inLine(partialText(partial, use, placeOf(node), context));
	const form = own ?? formOf(name, context);
	const nodes = form && formed(form, use, node, context);
	// A plain element says itself whether it is a block.
	return nodes && (form === entry(ELEMENT_FORMS, name) ? nodes : inLine(nodes));
}

function formed(form: ComponentForm, use: ComponentUse, node: Element, context: Context): RootContent[] {
	let reason = 'it gives no list of nodes';
	try {
		const nodes: unknown = form(use);
		if (Array.isArray(nodes)) return nodes as RootContent[];
	} catch (error) {
		reason = error instanceof Error ? error.message : String(error);
	}
	report(context, placeOf(node), {
		rule: 'broken-markdown-form',
		severity: 'error',
		message: `The Markdown form of <${use.name}> failed: ${reason}.`,
		hint: 'Mend it in the module that the option `markdownForms` names.',
	});
	return [];
}

function formOf(name: string, context: Context): ComponentForm | undefined {
	const found = context.module.imports.get(name);
	if (!found) return entry(STARLIGHT_FORMS, name) ?? entry(ELEMENT_FORMS, name);
	// A component of the same name from elsewhere may show anything.
	if (found.specifier === '@astrojs/starlight/components') return entry(STARLIGHT_FORMS, found.imported);
	if (found.specifier === 'astro:assets') return entry(ASSET_FORMS, found.imported);
	return entry(OWN_FORMS, found.specifier);
}

function ownForm(name: string, { options, module }: Context): ComponentForm | undefined {
	const { forms = {} } = options;
	return entry(forms, name) ?? entry(forms, module.imports.get(name)?.imported ?? '');
}

function entry(forms: Readonly<Record<string, ComponentForm>>, name: string): ComponentForm | undefined {
	return Object.hasOwn(forms, name) ? forms[name] : undefined;
}

function useOf(node: Element, context: Context): ComponentUse {
	const attributes = attributesOf(node, context);
	const resolveUrl = (href: string) => address(href, placeOf(node), context);
	let children: RootContent[] | undefined;
	return {
		name: node.name ?? 'Fragment',
		attributes,
		labels: context.options.labels,
		resolveUrl,
		// Made when asked for, and once: what a child reports must not be reported again.
		get children() {
			const inside = node.name === 'pre' ? { ...context, keepsLines: true } : context;
			children ??= injected(attributes, resolveUrl) ?? convertChildren(node, inside);
			return node.type === 'mdxJsxFlowElement' ? inBlocks(children) : children;
		},
	};
}

// `set:html` and `set:text` take the place of what stands inside.
function injected(
	attributes: ComponentUse['attributes'],
	resolveUrl: ComponentUse['resolveUrl'],
): RootContent[] | undefined {
	if (Object.hasOwn(attributes, 'set:html')) return htmlWords(attributes['set:html'] ?? '', resolveUrl);
	if (!Object.hasOwn(attributes, 'set:text')) return undefined;
	return [{ type: 'text', value: attributes['set:text'] ?? '' }];
}
