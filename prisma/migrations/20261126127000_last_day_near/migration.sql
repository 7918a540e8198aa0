-- AlterEnum
ALTER TYPE "OutboxKind" ADD VALUE 'last_day_near' AFTER 'digest';
