const ICON = /(<span aria-hidden="true" class="sl-anchor-icon">)<svg [^>]*>.*?<\/svg>(?=<\/span>)/gs;

/**
 * Rendered Markdown without the picture in the link behind each heading, which our style sheet draws
 * (`frame/glyphs.css`): it is as long as a paragraph. Where Starlight writes it otherwise it stays.
 */
export function withoutAnchorIcons(html: string): string {
	return html.replace(ICON, '$1');
}
