-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'letters_by_month';
ALTER TYPE "CountOf" ADD VALUE 'answers_by_month';
ALTER TYPE "CountOf" ADD VALUE 'answers_by_day';
