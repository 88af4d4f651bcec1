package lantai.core.act;

import java.util.List;
import java.util.Optional;

import lantai.core.content.SealedContent;
import lantai.core.event.Subject;

/**
 * A content is kept with what it is about (内容入库). Its sealed file lies in the registry's folder, forced to the disk, before this
 * act reaches the door; a sheet cannot make it.
 *
 * @param subject a document, a copy, a person, a place, a device or an approval
 * @param note    what it shows, in words; sealed like a title
 */
public record ContentAct(Subject subject, SealedContent content, Optional<String> note) implements ActBody {
    @Override
    public String word() {
        return "content";
    }

    @Override
    public List<SealedContent> contents() {
        return List.of(content);
    }
}
