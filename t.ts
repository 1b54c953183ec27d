import { VALID_FILES } from './scripts/imports/valid-files.ts';
import { mutate } from './scripts/imports/mutations.ts';
console.log(await mutate(VALID_FILES.map(f=>f.file), 300, {readOwn: () => { throw new Error('own'); }}));
