/** Id of the table of contents on phones, which the bar above the content opens. */
export const CONTENTS_ID = 'ki-contents';
