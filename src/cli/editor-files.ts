/** Files that help editors with issues, by their paths from the project's root. */
export function editorFiles(): { path: string; text: string }[] {
	return [];
}
