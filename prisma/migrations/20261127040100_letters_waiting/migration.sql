-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'letters_waiting' AFTER 'letters_by_member';
