import { answerBytes } from './answer-bytes.ts'
import { readMessage } from './read-message.ts'

/** The thread that reads what strangers sent: one reading for each message. */
answerBytes<null>((raw) => readMessage(raw))
