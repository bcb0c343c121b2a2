import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import type { Element, ElementContent } from '@astrojs/starlight/expressive-code/hast';

/**
 * A plugin for Expressive Code that makes its code blocks valid HTML: inside `<code>` and `<button>`
 * only phrasing content, line ends instead of U+007F in the text to copy, and names of variables
 * that the Nu HTML checker reads. Lines end in line feeds, so that the code stays whole where there
 * is no style sheet.
 */
export const codeMarkup: ExpressiveCodePlugin = {
	name: 'starlight-known-issues:code-markup',
	baseStyles: ({ cssVar, styleVariants }) => `
		pre > code { white-space: normal; }
		.ec-line { white-space: pre; }
		@media print {
			.ec-line { white-space: pre-wrap; }
		}
		.ec-line span[style^='--ec'] {
			${styleVariants
				.flatMap((_, index) =>
					['', 'bg', 'fs', 'fw', 'td'].map((end) => `--${index}${end}: var(--ec${index}${end});`),
				)
				.join(' ')}
		}
		.copy button {
			> span {
				position: absolute;
				inset: 0;
				border-radius: inherit;
				background: ${cssVar('frames.inlineButtonBackground')};
				opacity: ${cssVar('frames.inlineButtonBackgroundIdleOpacity')};
				transition: inherit;
			}
			&:hover > span,
			&:focus-visible > span { opacity: ${cssVar('frames.inlineButtonBackgroundHoverOrFocusOpacity')}; }
			&:active > span { opacity: ${cssVar('frames.inlineButtonBackgroundActiveOpacity')}; }
			@media (forced-colors: active) {
				opacity: 1;
				background: ButtonFace;
				> span { display: none; }
				&::after { background-color: ButtonText; }
			}
		}
	`,
	hooks: {
		postprocessRenderedBlock: ({ renderData }) => repair(renderData.blockAst, false),
	},
};

function repair(element: Element, isPhrasing: boolean): void {
	const { tagName, properties } = element;
	if (isPhrasing && tagName === 'div') element.tagName = 'span';
	if (typeof properties['style'] === 'string') {
		properties['style'] = properties['style'].replace(/(^|;)--(?=\d)/g, '$1--ec');
	}
	if (typeof properties['dataCode'] === 'string') {
		properties['dataCode'] = properties['dataCode'].replaceAll('\u007F', '\n');
	}
	element.children = element.children.flatMap((child, index, { [index + 1]: next }): ElementContent[] => {
		if (child.type !== 'element') return [child];
		const endsLine = isLine(child) && !hasEnd(child) && next?.type === 'element' && isLine(next);
		repair(child, isPhrasing || tagName === 'code' || tagName === 'button');
		return endsLine ? [child, { type: 'text', value: '\n' }] : [child];
	});
}

function isLine({ properties: { className } }: Element): boolean {
	return Array.isArray(className) && className.includes('ec-line');
}

// An empty line holds a line feed already.
function hasEnd({ children }: Element): boolean {
	const last = children.at(-1);
	return last?.type === 'element' ? hasEnd(last) : last?.type === 'text' && last.value.endsWith('\n');
}
