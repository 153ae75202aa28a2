package org.fortnight.editing;

import java.util.Locale;
import org.fortnight.markdown.PictureHtml;
import org.fortnight.picture.Pictures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All moving pictures with what may be set in them, for those who choose one for a lesson. */
@Controller
class PicturesController {

    private final Pictures pictures;
    private final PictureHtml html;

    PicturesController(Pictures pictures, PictureHtml html) {
        this.pictures = pictures;
        this.html = html;
    }

    @GetMapping("/instructor/pictures")
    String pictures(Locale language, Model model) {
        String words = language.toLanguageTag();
        model.addAttribute(
                "shown",
                pictures.names().stream()
                        .map(name -> new PictureView(name, pictures.description(name, words), html.figure(name, words)))
                        .toList());
        return "editing/pictures";
    }
}
