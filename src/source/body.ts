import type { Image, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownToMdast, mdxToMdast, type MdastNode, type MdxJsxFlowElement } from 'satteri';
import type { Figure } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import type { FieldPath, Problem } from '../issue/problem.ts';
import { isSafeHref } from '../issue/text.ts';
import { asideForm, STARLIGHT_FORMS, type ComponentForm, type ComponentUse } from './component-forms.ts';
import type { Frontmatter } from './frontmatter.ts';
import { inBlocks, knownAttributes, literalValue } from './mdx-nodes.ts';

type Place = Pick<Problem, 'line' | 'column'>;

export interface BodyOptions {
	labels: Labels;
	/** Makes an address of the body absolute. */
	resolveUrl: (href: string) => string;
	/** The picture at a path relative to the file; undefined after reporting that it is missing. */
	figure: (src: string, alt: string, path: FieldPath, at?: Place) => Figure | undefined;
	/** Markdown forms of the site's own components, by name. */
	forms?: Readonly<Record<string, ComponentForm>>;
	/** What a component without a form is: an error in issues, a warning on ordinary pages. */
	unknownComponent: Problem['severity'];
}

export interface Body {
	markdown: string;
	/** Pictures by the path the author wrote. */
	figures: Record<string, Figure>;
	/** Whether it is Markdown only, so that it can be rendered without compiling a module. */
	plain: boolean;
	problems: Problem[];
}

const FEATURES = { features: { gfm: true, frontmatter: true, directive: true }, position: true } as const;

/** Turns the body of an MDX or Markdown file into Markdown that stands on its own. */
export function readBody(
	contents: string,
	frontmatter: Frontmatter,
	file: string,
	options: BodyOptions,
): Body {
	const body: Body = { markdown: '', figures: {}, plain: true, problems: [] };
	if (frontmatter.body.trim() === '') return body;
	// Blanking the frontmatter keeps line numbers and cannot be read as anything itself.
	const source = contents.slice(0, frontmatter.bodyOffset).replace(/[^\n]/g, '') + frontmatter.body;
	const tree = parse(source, file, body);
	if (!tree) return body;
	body.plain = !file.endsWith('.mdx') || !(hasMdx(tree) || /(?:^|\n)\s*\n(?: {4}|\t)/.test(frontmatter.body));
	const children = childrenOf(tree).flatMap((node) => convert(node, { source, file, body, options }));
	body.markdown = toMarkdown(
		{ type: 'root', children },
		{ bullet: '-', emphasis: '*', rule: '-', resourceLink: true, extensions: [gfmToMarkdown()] },
	).trim();
	return body;
}

function parse(source: string, file: string, body: Body): MdastNode | undefined {
	try {
		return file.endsWith('.mdx') ? mdxToMdast(source, FEATURES) : markdownToMdast(source, FEATURES);
	} catch (error) {
		const [, line = '1', column = '1', message = String(error)] =
			/^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec((error as Error).message) ?? [];
		body.problems.push({
			rule: 'mdx',
			severity: 'error',
			file,
			path: [],
			line: Number(line),
			column: Number(column),
			message: `The text below the frontmatter is not valid MDX: ${message}.`,
			hint: 'In MDX, { begins code and < begins a component. To show them as letters write \\{ and \\<, or put them between backticks.',
		});
		return undefined;
	}
}

interface Context {
	source: string;
	file: string;
	body: Body;
	options: BodyOptions;
}

function convert(node: MdastNode, context: Context): RootContent[] {
	switch (node.type) {
		case 'mdxjsEsm':
		case 'yaml':
		case 'toml':
			return [];
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return expression(node, context);
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return component(node, context);
		case 'containerDirective':
		case 'leafDirective':
		case 'textDirective':
			return directive(node, context);
		case 'image':
			return [{ ...node, url: imageUrl(node, context) }];
		case 'link':
		case 'definition':
			return [{ ...node, url: safeUrl(node.url, context), ...converted(node, context) } as RootContent];
		default:
			return [{ ...node, ...converted(node, context) } as RootContent];
	}
}

function converted(node: MdastNode, context: Context): { children?: RootContent[] } {
	return 'children' in node ? { children: childrenOf(node).flatMap((child) => convert(child, context)) } : {};
}

// Only expressions whose value can be read off: strings, numbers, and comments, which say nothing.
function expression(node: MdastNode, context: Context): RootContent[] {
	const source = 'value' in node ? node.value.trim() : '';
	if (source === '' || /^\/\*[\s\S]*\*\/$/.test(source)) return [];
	const value = literalValue(source);
	if (value === undefined) {
		report(
			context,
			node,
			'expression-without-markdown',
			`The expression {${source.slice(0, 60)}} has no Markdown form.`,
			'Write its value as text.',
		);
		return [];
	}
	const text = { type: 'text', value } as const;
	return node.type === 'mdxFlowExpression' ? [{ type: 'paragraph', children: [text] }] : [text];
}

function component(node: MdastNode, context: Context): RootContent[] {
	const use = useOf(node, context);
	const form = formOf(use.name, context);
	if (form) return node.type === 'mdxJsxFlowElement' ? inBlocks(form(use)) : form(use);
	report(
		context,
		node,
		'component-without-markdown',
		`The component <${use.name}> has no Markdown form, so programs and agents cannot read it.`,
		'Use Markdown or a Starlight component, or give it a form with the option `markdownForms`.',
	);
	return use.children;
}

function formOf(name: string, { options }: Context): ComponentForm | undefined {
	if (options.forms && Object.hasOwn(options.forms, name)) return options.forms[name];
	return Object.hasOwn(STARLIGHT_FORMS, name) ? STARLIGHT_FORMS[name] : undefined;
}

function useOf(node: MdastNode, context: Context): ComponentUse {
	const element = node as MdxJsxFlowElement;
	let children: RootContent[] | undefined;
	let inner: ComponentUse[] | undefined;
	return {
		name: element.name ?? 'Fragment',
		attributes: knownAttributes(element),
		labels: context.options.labels,
		resolveUrl: (href) => safeUrl(href, context),
		// Made when asked for, and once: what a child reports must not be reported again.
		get children() {
			children ??= converted(node, context).children ?? [];
			return node.type === 'mdxJsxFlowElement' ? inBlocks(children) : children;
		},
		get inner() {
			// Written on one line, components stand in a paragraph.
			const components = childrenOf(node)
				.flatMap((child) => (child.type === 'paragraph' ? childrenOf(child) : [child]))
				.filter(({ type }) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement');
			return (inner ??= components.map((child) => useOf(child, context)));
		},
	};
}

// An address that no link should have loses its meaning, not its text.
function safeUrl(href: string, { options }: Context): string {
	const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(href);
	return isSafeHref(href) || !hasScheme ? resolved(href, options) : '';
}

// What is no address at all, such as //[, stays as it was typed.
function resolved(href: string, { resolveUrl }: BodyOptions): string {
	return URL.canParse(href, 'https://example.com') ? resolveUrl(href) : href;
}

function directive(node: MdastNode, context: Context): RootContent[] {
	const { name, type } = node as MdastNode & { name: string };
	const children = childrenOf(node);
	if (type === 'containerDirective' && ['note', 'tip', 'caution', 'danger'].includes(name)) {
		const [first, ...rest] = children;
		const label =
			first && 'data' in first && (first.data as { directiveLabel?: boolean } | undefined)?.directiveLabel
				? first
				: undefined;
		const content = (label ? rest : children).flatMap((child) => convert(child, context));
		return asideForm(
			name,
			label && sourceText(label, context).replace(/^\[|\]$/g, ''),
			content,
			context.options.labels,
		);
	}
	// A colon in running text ("at 10:30") is no directive of ours: its letters stay.
	const text = { type: 'text', value: sourceText(node, context) } as const;
	return type === 'textDirective' ? [text] : [{ type: 'paragraph', children: [text] }];
}

function sourceText(node: MdastNode, { source }: Context): string {
	const { start, end } = node.position ?? {};
	return start && end ? source.slice(start.offset, end.offset) : '';
}

function imageUrl(node: Image, context: Context): string {
	const { body, options } = context;
	if (!node.alt?.trim()) {
		report(
			context,
			node,
			'missing-alt',
			`The picture "${node.url}" has no text for readers who cannot see it.`,
			'Describe it between the brackets: ![what it shows](path).',
		);
	}
	if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(node.url)) return resolved(node.url, options);
	const figure =
		body.figures[node.url] ?? options.figure(decoded(node.url), node.alt ?? '', [], placeOf(node));
	if (!figure) return node.url;
	body.figures[node.url] = figure;
	return options.resolveUrl(figure.url);
}

// A path with a lone % is a file name, not an encoding.
function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

function report(context: Context, node: MdastNode, rule: string, message: string, hint: string): void {
	const severity = context.options.unknownComponent;
	context.body.problems.push({
		rule,
		severity,
		file: context.file,
		path: [],
		...placeOf(node),
		message,
		hint,
	});
}

function placeOf(node: MdastNode): Place {
	const { line, column } = node.position?.start ?? { line: 1, column: 1 };
	return { line, column };
}

function hasMdx(node: MdastNode): boolean {
	return node.type.startsWith('mdx') || childrenOf(node).some(hasMdx);
}

function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}
