import { snippets } from './snippets.ts';

/** A file of a project's settings for VS Code. */
export interface EditorFile {
	/** Path from the project's root, with `/`. */
	path: string;
	text: string;
}

// YAML is indented by spaces, and these languages wait for a key before they offer anything.
const WRITING = {
	'editor.insertSpaces': true,
	'editor.tabSize': 2,
	'editor.wordWrap': 'on',
	'editor.quickSuggestions': { other: 'on' },
	'editor.snippetSuggestions': 'top',
};

/**
 * The files that help people who write issues in VS Code: completion, explanation and checks of the
 * frontmatter by Astro's extension, and snippets. They go with `experimental.contentIntellisense` in
 * the Astro config.
 */
export function editorFiles(): EditorFile[] {
	const contents = {
		'extensions.json': { recommendations: ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx'] },
		'known-issues.code-snippets': snippets(),
		'settings.json': {
			'astro.content-intellisense': true,
			'[markdown]': WRITING,
			'[mdx]': WRITING,
		},
	};
	return Object.entries(contents).map(([name, data]) => ({
		path: `.vscode/${name}`,
		text: `${JSON.stringify(data, undefined, '\t')}\n`,
	}));
}
