/**
 * Of the processor's time: taking the files out of 25 MB takes a second or two; what takes this long has something else in
 * mind. By the clock it may take longer, so that a busy machine loses no honest file.
 */
export const UNPACK_SECONDS = 20
export const UNPACK_SECONDS_BY_THE_CLOCK = 120
/** Messages being taken apart or waiting for it, in one process. */
export const UNPACKED_IN_LINE = 4
/** What of all files of one message is read as text, in characters. */
export const WORDS_LIMIT = 2_000_000
/** No message is larger than 25 MB, and its files are smaller; what is read of them comes beside. */
export const UNPACKED_BYTES = 40_000_000
