/** Taking the files out of 25 MB takes a second or two; what takes this long has something else in mind. */
export const UNPACK_SECONDS = 20
/** Messages being taken apart or waiting for it, in one process. */
export const UNPACKED_IN_LINE = 4
/** No message is larger than 25 MB, and its files are smaller; packing adds little. */
export const UNPACKED_BYTES = 30_000_000
